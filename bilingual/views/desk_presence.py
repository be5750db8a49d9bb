"""The browser of somebody at a sentence says so, and hears who else is there."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST

from bilingual.desk import presence
from bilingual.models import PagePair
from bilingual.permissions import may_see


@require_POST
def desk_presence(request: HttpRequest, pk: int) -> HttpResponse:
    """Note where the person is; the answer lists the others: `[{key, said}]`.

    `key` is the sentence; the answer is for everybody who may see the pair.
    """
    pair = get_object_or_404(PagePair, pk=pk)
    if not may_see(request.user, pair):
        raise PermissionDenied
    key, at = request.POST.get("key", ""), timezone.now()
    if not (key.isascii() and key.isdecimal() and len(key) < 18):
        return HttpResponseBadRequest()
    presence.visit(pair, int(key), user=request.user, at=at)
    others = presence.others_by_key(pair, user=request.user, at=at)
    return JsonResponse(
        [{"key": one, "said": said} for one, said in others.items()], safe=False
    )
