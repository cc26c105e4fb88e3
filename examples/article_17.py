"""제17조에 호를 둘 신설한다. Read an ordinance and an amendment, apply the one to the other, compare.

python examples/article_17.py [OUT.docx]
"""

import sys
from pathlib import Path

import drafter

HERE = Path(__file__).parent / "article-17"


def main() -> None:
    statute = drafter.parse_statute(drafter.read(HERE / "현행.txt").text).value
    amendment = drafter.parse_amendment(drafter.read(HERE / "개정문.txt").text).value

    applied = drafter.apply(statute, amendment)
    for outcome in applied.outcomes:
        print(outcome.status, outcome.operation.korean, outcome.operation.target)

    added = applied.after.find("제17조제1항제4호")
    print(added.text() if added else "제4호가 없습니다.")

    table = drafter.compare(applied)
    for row in table.rows:
        print(f"{row.left.text or '-'} | {row.right.text}")
    if len(sys.argv) > 1:
        drafter.render(table, sys.argv[1])


if __name__ == "__main__":
    main()
