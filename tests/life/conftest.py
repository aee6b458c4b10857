"""What the life of a council is compared by says what differs, as an assertion in a test does."""

import pytest

pytest.register_assert_rewrite("tests.life.council")
