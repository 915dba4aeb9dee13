from tests.packaging.wheel import wheel  # noqa: F401
