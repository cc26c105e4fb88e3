"""How many examples are tried: few and always the same by default, many with `--hypothesis-profile=thorough`.

pytest tests/properties                                    the same examples every time
pytest tests/properties --hypothesis-profile=thorough      new ones, a hundred and more times as many
"""

from hypothesis import HealthCheck, settings

_SLOW_TO_DRAW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much)

settings.register_profile(
    "steady",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=16,
    print_blob=False,
    suppress_health_check=_SLOW_TO_DRAW,
)
settings.register_profile("thorough", deadline=None, max_examples=1600, suppress_health_check=_SLOW_TO_DRAW)
settings.load_profile("steady")
