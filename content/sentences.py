"""What the .ftl files of a language hold, and everything that is wrong with it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentResource
from fluent.syntax import ast

from content.markup import markup_faults
from content.problems import Problem


@dataclass(frozen=True, slots=True)
class Leaning:
    """What a text leans on: values, other messages, terms, and things that are not used here."""

    values: set[str] = field(default_factory=set)
    messages: set[str] = field(default_factory=set)
    terms: set[str] = field(default_factory=set)
    unused: set[str] = field(default_factory=set)


def _leaning(nodes: Iterable[ast.BaseNode]) -> Leaning:
    found = Leaning()
    for node in nodes:
        match node:
            case ast.VariableReference():
                found.values.add(node.id.name)
            case ast.MessageReference():
                found.messages.add(node.id.name)
            case ast.TermReference():
                found.terms.add(f"-{node.id.name}")
            case ast.CallArguments():
                found.unused.add("a call with arguments")
            case ast.Attribute():
                found.unused.add("an attribute")
        if getattr(node, "attribute", None):
            found.unused.add("an attribute")
    return found


def _nodes(node: ast.BaseNode) -> list[ast.BaseNode]:
    """The node and all that it is made of, but for where in the file it stands."""
    found: list[ast.BaseNode] = []
    rest: list[object] = [node]
    while rest:
        part = rest.pop()
        if isinstance(part, list):
            rest.extend(reversed(part))
        elif isinstance(part, ast.BaseNode) and not isinstance(part, ast.Span):
            found.append(part)
            rest.extend(reversed(vars(part).values()))
    return found


@dataclass(frozen=True, slots=True)
class Sentences:
    """A language's messages and, with a hyphen before their names, terms."""

    folder: str
    resources: list[ast.Resource] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)
    leaning: dict[str, Leaning] = field(default_factory=dict)


def read_sentences(folder: Path) -> tuple[Sentences, list[Problem]]:
    sentences, problems = Sentences(folder.name), [*_language(folder)]
    for path in sorted(folder.glob("*.ftl")):
        label = f"{folder.name}/{path.name}"
        try:
            text = path.read_text("utf-8")
        except (OSError, UnicodeDecodeError) as wrong:
            problems.append(Problem(label, "", f"cannot be read: {wrong}", "save it as UTF-8"))
            continue
        resource = FluentResource(text)
        sentences.resources.append(resource)
        for entry in resource.body:
            problems += _taken_in(sentences, label, text, entry)
    return sentences, problems


def _language(folder: Path) -> Iterator[Problem]:
    if not folder.is_dir():
        yield Problem(f"texts/{folder.name}", "", "there is no such folder")
        return
    try:
        Locale.parse(folder.name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        hint = 'name the folder as "en", "de" or "pt-BR"'
        yield Problem(f"texts/{folder.name}", "", "no language whose plurals are known", hint)


def _taken_in(
    sentences: Sentences, label: str, text: str, entry: ast.EntryType
) -> Iterator[Problem]:
    if isinstance(entry, ast.Junk):
        yield _junk(label, text, entry)
    if not isinstance(entry, (ast.Message, ast.Term)):
        return
    name = entry.id.name if isinstance(entry, ast.Message) else f"-{entry.id.name}"
    if name in sentences.files:
        yield Problem(label, name, "is written twice", f"the other one: {sentences.files[name]}")
        return
    sentences.files[name] = label
    nodes = _nodes(entry)
    sentences.leaning[name] = _leaning(nodes)
    for pattern in nodes:
        if isinstance(pattern, ast.Pattern):
            for fault in markup_faults(_plain_text(pattern)):
                yield Problem(label, name, fault)


def _junk(label: str, text: str, junk: ast.Junk) -> Problem:
    about = junk.annotations[0]
    assert about.span is not None
    line = text.count("\n", 0, about.span.start) + 1
    content = (junk.content or "").strip().partition("\n")[0]
    hint = (
        'a line that goes on is indented and begins with none of "[", "*", "."; a brace is {"{"}'
    )
    return Problem(label, f"line {line}", f"not Fluent: {about.message}: {content!r}", hint)


def _plain_text(pattern: ast.Pattern) -> str:
    """With an x for each placeable: enough to see whether the HTML closes what it opens."""
    parts = (e.value if isinstance(e, ast.TextElement) else "x" for e in pattern.elements)
    return "".join(part for part in parts if part)


def wrong_with(sentences: Sentences, needs: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """Everything beyond the grammar: what the bot says and what is written fit exactly."""
    for key in sorted(needs.keys() - sentences.files.keys()):
        near = get_close_matches(key, sentences.files.keys() - needs.keys(), 1)
        hint = f"is it {near[0]}?" if near else "write it"
        yield Problem(sentences.folder, key, "is said but not written", hint)
    yield from faults_of(sentences)
    yield from _silent(sentences, needs)
    for key in sorted(sentences.files.keys() & needs.keys()):
        yield from _values(sentences, key, needs[key])


def faults_of(sentences: Sentences) -> Iterator[Problem]:
    """What is wrong whatever the bot says: references, circles, parts of Fluent not used here."""
    for key, leaning in sentences.leaning.items():
        yield from _references(sentences, key, leaning)


def _references(sentences: Sentences, key: str, leaning: Leaning) -> Iterator[Problem]:
    file = sentences.files[key]
    for odd in sorted(leaning.unused):
        yield Problem(file, key, f"{odd} is not used in this project", "say it in plain text")
    for name in sorted((leaning.messages | leaning.terms) - sentences.files.keys()):
        yield Problem(file, key, f"there is no {{ {name} }}", f"a value is {{ ${name} }}")
    if key in _behind(sentences, key):
        yield Problem(file, key, "goes round in a circle", "it refers to itself by way of others")
    if key.startswith("-") and (leaning.values or leaning.messages):
        yield Problem(file, key, "a term has plain text only", "make it a message")


def _silent(sentences: Sentences, needs: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    said = set(needs)
    for key in needs.keys() & sentences.files.keys():
        said |= _behind(sentences, key)
    for key in sorted(sentences.files.keys() - said):
        yield Problem(sentences.files[key], key, "is written but never said", "take it out")


def _values(sentences: Sentences, key: str, given: frozenset[str]) -> Iterator[Problem]:
    chain = {key} | _behind(sentences, key)
    used = {value for name in chain for value in sentences.leaning[name].values}
    for value in sorted(given - used):
        yield Problem(sentences.files[key], key, f"leaves out {{ ${value} }}", "the bot gives it")
    for value in sorted(used - given):
        hint = f"it is given {', '.join(sorted(given)) or 'nothing'}"
        yield Problem(sentences.files[key], key, f"wants {{ ${value} }}", hint)


def _behind(sentences: Sentences, key: str) -> set[str]:
    """All that a sentence refers to, near and far; itself only if it goes round."""
    found: set[str] = set()
    ahead: list[str] = [key]
    while ahead:
        leaning = sentences.leaning[ahead.pop()]
        new = ((leaning.messages | leaning.terms) & sentences.leaning.keys()) - found
        found |= new
        ahead += new
    return found
