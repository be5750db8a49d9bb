"""The fields of releases, by their paths as the page names them."""


def paths_in(data, prefix=""):
    """Every field of a release, by the names on the way to it."""
    if isinstance(data, list):
        return {path for item in data for path in paths_in(item, prefix)}
    if not isinstance(data, dict):
        return set()
    found = set()
    for name, value in data.items():
        path = f"{prefix}/{name}" if prefix else name
        found |= {path} | paths_in(value, path)
    return found
