"""Gives every built page its content security policy; while serving, live reload needs an inline script."""

# Nothing from anywhere else, no inline script or style. GitHub Pages sends no headers of ours: a meta tag.
POLICY = "; ".join(
    (
        "default-src 'none'",
        *(f"{kind}-src 'self'" for kind in ("script", "style", "font", "connect", "worker", "manifest")),
        "img-src 'self' data:",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-src 'none'",
    )
)

commands: list[str] = []


def on_startup(command, dirty):
    commands[:] = [command]


def on_env(env, config, files):
    env.globals["security_policy"] = None if commands == ["serve"] else POLICY
