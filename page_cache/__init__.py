"""An exact cache of public pages: never an old word, never a wrong status.

A page is kept with what it was made from: tables and rows that were read, and the instant
at which the clock alone changes it. Triggers note every change in the same transaction, so
that nothing has to be told and nothing can be forgotten. docs/performance.md says more.
"""
