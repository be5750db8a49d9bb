"""The translation memory: what was translated before, anywhere on the site.

Both directions are read, because a French text and its English translation are a
French translation of that English text as well. It holds only what a person wrote or
confirmed. It offers; nothing is ever filled in by itself.

Everybody who works on a page is offered the texts of all pages, with their titles:
every page becomes a public record, and `permissions.may_see` opens the translations of
a whole tree to each role.
"""
