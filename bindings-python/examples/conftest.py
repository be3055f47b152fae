"""The examples bring their own tests, and their own way to run them."""

collect_ignore_glob = ["*"]
