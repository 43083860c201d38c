"""The theme's sheet without what no page has: small sheets by hand."""

import pytest
import tinycss2

from scripts.publish import pruning

PAGE = '<html dir="ltr"><p class="note wide" id="top"><a href="x" data-md-level="1">y</a><input type="checkbox">'
SCRIPT = 'one.classList.toggle("lit"); h("kbd"); one.dataset.mdState = "rtl"; set("role", "dialog")'
HAS = pruning.seen([PAGE], [SCRIPT])


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        (".note", True),
        (".notes", False),
        (".lit", True),  # a script might set it
        ("p.note.wide > a:hover::before", True),
        ("p.note.tall > a", False),
        ("kbd", True),
        ("video", False),
        ("*", True),
        ("#top", True),
        ("#bottom", False),
        ("[data-md-level='1']", True),
        ('[data-md-level="2"]', False),
        ("[data-md-state]", True),  # as a script calls it
        ("[data-md-copying]", False),
        ("[type]", True),
        ("[href^=http]", True),  # only its name is looked at
        ("[dir=ltr] p", True),
        ("[dir=rtl] p", False),  # a word of the script, but no script turns a page round
        ("[role=dialog] p", True),
        ("p:not(.absent)", True),
        ("p:is(.absent, .note)", True),
        (":is(.absent, video) p", False),
        ("p:nth-child(2n + 1)", True),
        ("a::-webkit-scrollbar", True),
    ],
)
def test_a_selector_is_kept_if_what_it_asks_for_may_be_there(selector, kept):
    assert pruning.matches(tinycss2.parse_component_value_list(selector), HAS) == kept


@pytest.mark.parametrize(
    ("sheet", "kept"),
    [
        (".note,.absent>p{color:red}", ".note{color:red}"),
        (".absent{color:red}p{color:blue}", "p{color:blue}"),
        ("@media print{.absent{a:b}p{a:b}}", "@media print{p{a:b}}"),
        ("@media print{.absent{a:b}}", ""),
        ("@media screen{@supports (a:b){.absent{a:b}.wide{a:b}}}", "@media screen{@supports (a:b){.wide{a:b}}}"),
        ('@charset "UTF-8";p{a:b}', '@charset "UTF-8";p{a:b}'),
        ("p{a:b}/* said */a{a:b}", "p{a:b}a{a:b}"),
        # properties: one that is asked for by one that nothing asks for goes with it
        ('p{--a:url("data:x;utf8,<svg>");--b:var(--c);--c:1;c:var(--a)}', 'p{--a:url("data:x;utf8,<svg>");c:var(--a)}'),
        (":root{--ours:1;--none:2}", ":root{--ours:1;}"),
        (".note{--x:1}p{a:b}", "p{a:b}"),
        (
            "@keyframes in{0%{a:b}to{a:c}}@keyframes out{to{a:b}}p{animation:in 1s}",
            "@keyframes in{0%{a:b}to{a:c}}p{animation:in 1s}",
        ),
    ],
)
def test_a_sheet_keeps_what_may_match_and_is_asked_for(sheet, kept):
    assert pruning.pruned(sheet, HAS, "main { height: var(--ours) }") == kept


def test_what_a_script_asks_for_stays():
    assert (
        pruning.pruned("p{--lit:1;--dim:2}", pruning.seen([PAGE], ['style.getPropertyValue("--lit")'])) == "p{--lit:1;}"
    )


def test_pruning_twice_changes_nothing():
    sheet = ":root{--a:1;--b:2}.note{width:var(--a)}.absent{width:var(--b)}"
    once = pruning.pruned(sheet, HAS)
    assert pruning.pruned(once, HAS) == once == ":root{--a:1;}.note{width:var(--a)}"
