"""The examples run as they stand."""

import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parents[1] / "examples"


def test_article_17(tmp_path: Path) -> None:
    command = [sys.executable, str(EXAMPLES / "article_17.py"), str(tmp_path / "대비표.docx")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "applied 신설 제17조제1항제3호\napplied 신설 제17조제1항제4호\n" in done.stdout
    assert "4. 그 밖에 기구 운영을 위하여 시장이 필요하다고 인정하는 사항" in done.stdout
    assert (tmp_path / "대비표.docx").read_bytes().startswith(b"PK")
