"""The states of the USA and the capital's district: their names, and their places on a map of equal tiles."""

from dataclasses import dataclass

from markdown.extensions.toc import slugify

# Column and row of each tile, as US newspapers draw such maps: neighbours stay neighbours where they can.
_TILES = """
AK 0 0 Alaska|ME 10 0 Maine
VT 9 1 Vermont|NH 10 1 New Hampshire
WA 0 2 Washington|ID 1 2 Idaho|MT 2 2 Montana|ND 3 2 North Dakota|MN 4 2 Minnesota|IL 5 2 Illinois
WI 6 2 Wisconsin|MI 7 2 Michigan|NY 8 2 New York|RI 9 2 Rhode Island|MA 10 2 Massachusetts
OR 0 3 Oregon|NV 1 3 Nevada|WY 2 3 Wyoming|SD 3 3 South Dakota|IA 4 3 Iowa|IN 5 3 Indiana|OH 6 3 Ohio
PA 7 3 Pennsylvania|NJ 8 3 New Jersey|CT 9 3 Connecticut
CA 0 4 California|UT 1 4 Utah|CO 2 4 Colorado|NE 3 4 Nebraska|MO 4 4 Missouri|KY 5 4 Kentucky
WV 6 4 West Virginia|VA 7 4 Virginia|MD 8 4 Maryland|DE 9 4 Delaware
AZ 1 5 Arizona|NM 2 5 New Mexico|KS 3 5 Kansas|AR 4 5 Arkansas|TN 5 5 Tennessee|NC 6 5 North Carolina
SC 7 5 South Carolina|DC 8 5 District of Columbia
OK 3 6 Oklahoma|LA 4 6 Louisiana|MS 5 6 Mississippi|AL 6 6 Alabama|GA 7 6 Georgia
HI 0 7 Hawaii|TX 3 7 Texas|FL 8 7 Florida
"""


@dataclass(frozen=True)
class State:
    """`code` has two letters; `slug` is the name in an address; `column` and `row` count tiles from 0."""

    code: str
    name: str
    column: int
    row: int

    @property
    def slug(self) -> str:
        return slugify(self.name, "-")


def _read() -> dict[str, State]:
    states = {}
    for tile in _TILES.replace("|", "\n").split("\n"):
        if tile:
            code, column, row, name = tile.split(" ", 3)
            states[code] = State(code, name, int(column), int(row))
    return states


STATES = _read()
