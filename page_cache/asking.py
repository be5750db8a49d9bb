"""What a view does first: say on what its answer depends, and see nothing else."""

from django.http import HttpRequest, QueryDict

from page_cache.question import ONE_ANSWER, Shape, canonical_query
from page_cache.recording import may_be_kept


def answer_for_everybody(
    request: HttpRequest, shape: Shape = ONE_ANSWER, *, seconds_in_browsers: int = 0
) -> None:
    """Allow that the answer is kept, and take away every parameter that doesn't count.

    What is taken away can't show in the answer, so that two addresses which differ in
    it have the same one.
    """
    if request.method not in ("GET", "HEAD"):
        return
    query = canonical_query(request.META.get("QUERY_STRING", ""), shape.parameters)
    request.META["QUERY_STRING"] = query
    request.GET = QueryDict(query)
    may_be_kept(shape, seconds_in_browsers=seconds_in_browsers)
