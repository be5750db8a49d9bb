"""The open source licences that a department may ask for."""

from django.db import models

ADDRESSES = {
    "MIT": "https://opensource.org/license/mit",
    "Apache-2.0": "https://opensource.org/license/apache-2-0",
    "BSD-3-Clause": "https://opensource.org/license/bsd-3-clause",
    "MPL-2.0": "https://opensource.org/license/mpl-2-0",
    "LGPL-3.0-or-later": "https://opensource.org/license/lgpl-3-0",
    "GPL-3.0-or-later": "https://opensource.org/license/gpl-3-0",
    "AGPL-3.0-or-later": "https://opensource.org/license/agpl-v3",
    "EUPL-1.2": "https://opensource.org/license/eupl-1-2",
}


class Licence(models.TextChoices):
    """Licences by their SPDX identifier; their names are the same in French."""

    MIT = "MIT", "MIT"
    APACHE = "Apache-2.0", "Apache 2.0"
    BSD = "BSD-3-Clause", "BSD 3-Clause"
    MOZILLA = "MPL-2.0", "Mozilla Public License 2.0"
    LESSER_GENERAL = "LGPL-3.0-or-later", "GNU LGPL 3.0+"
    GENERAL = "GPL-3.0-or-later", "GNU GPL 3.0+"
    AFFERO = "AGPL-3.0-or-later", "GNU AGPL 3.0+"
    EUROPEAN = "EUPL-1.2", "EUPL 1.2"

    @property
    def url(self) -> str:
        """Where the text of the licence is published."""
        return ADDRESSES[self.value]
