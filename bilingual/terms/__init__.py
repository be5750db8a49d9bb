"""The words that this site always uses: finding them, checking them, exchanging them."""
