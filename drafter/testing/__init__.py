"""개정 시험(改正 試驗). Assertions for those who test amendments: they explain the first difference, as the tool would.

```python
from drafter.testing import assert_amends

def test_amendment():
    assert_amends(Path("현행.txt"), "제3조제1항 중 “심는다”를 “가꾼다”로 한다.", Path("개정후.txt"))
```
"""

from drafter.testing.assertions import assert_amends, assert_applies, assert_table
from drafter.testing.mismatch import Mismatch

__all__ = ["Mismatch", "assert_amends", "assert_applies", "assert_table"]
