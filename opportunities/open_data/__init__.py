"""Opportunities as open data: releases and records, tables, and what explains them."""
