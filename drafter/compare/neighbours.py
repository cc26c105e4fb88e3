"""이웃한 단위. Which unchanged units may share a line."""

from collections.abc import Callable

from drafter.compare.pair import Pair

Key = Callable[[Pair], tuple[object, ...]]


def run_key(pairs: tuple[Pair, ...]) -> Key:
    """구간. Neighbours that may share a line have one key: unchanged, of one level, moved by the same distance, and
    neighbours before as well, so that no line claims a unit that has a line of its own."""
    places = {id(pair): index for index, pair in enumerate(pairs)}
    stood = sorted((pair for pair in pairs if pair.before and not pair.came_from), key=_stood_order)
    former_places = {id(pair): index for index, pair in enumerate(stood)}

    def key(pair: Pair) -> tuple[object, ...]:
        if not (pair.untouched and pair.before and pair.after) or pair.came_from:
            return (places[id(pair)],)
        before, after = pair.before.number, pair.after.number
        shift = after.value - before.value if before and after else 0
        return (pair.unit.level, pair.moved, shift, former_places[id(pair)] - places[id(pair)])

    return key


def _stood_order(pair: Pair) -> tuple[int, tuple[int, ...]]:
    return (pair.before or pair.unit).step.order
