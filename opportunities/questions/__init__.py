"""Questions of suppliers about an opportunity, and the answers that everybody reads."""
