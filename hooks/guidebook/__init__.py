"""What this site knows about Markdown, facts and dates. Imports nothing from MkDocs.

Reading: `yaml_lines` (YAML that remembers its lines), `schema` (pydantic's complaints in plain words),
`front_matter`, `facts` (docs/_data), `files` (what lies under docs), `markdown_source` (a page's text with
its lines; it uses `markdown_lines`, what stands together, and `markdown_links`), `book` (all of it).
Checking: `lint/`, a file a kind of slip; `problem` says what a complaint looks like.
Drawing: `block_kinds` and `blocks`, `citations`, `tables` (Markdown extensions), `drawing` (templates).
"""
