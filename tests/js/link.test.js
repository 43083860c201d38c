import assert from "node:assert/strict"
import { test } from "node:test"
import { asked, chosen, leading, query, quoting } from "../../docs/assets/js/link.js"

const PAGE = "https://example.org/charts/tga/"

test("what was chosen is read back as it was written", () => {
  for (const [range, hidden, said] of [
    ["all", [], "all"],
    ["qt2", [], "qt2"],
    ["all", [0, 12], "all~0.12"],
  ]) {
    assert.equal(chosen(range, hidden), said)
    assert.equal(asked(said).range, range)
    assert.deepEqual(asked(said).hidden.filter(Boolean).map(Number), hidden)
  }
  assert.deepEqual(asked(""), { range: "", hidden: [""] })
})

test("an address keeps what it says of other charts, and says nothing where all is shown", () => {
  assert.equal(leading(`${PAGE}?sofr=1y#top`, "tga", "5y"), `${PAGE}?sofr=1y&tga=5y#chart-tga`)
  assert.equal(leading(`${PAGE}?sofr=1y&tga=5y`, "tga", "all"), `${PAGE}?sofr=1y#chart-tga`)
  assert.deepEqual([query("tga", "5y~1"), query("tga", "all")], ["?tga=5y~1", ""])
})

test("embed code and BibTeX lead to what was chosen, the last choice only, and to no other chart's", () => {
  const code = `<iframe src="${PAGE}?tga=1y" title="x"></iframe>, url = {${PAGE}}, ${PAGE.replace("tga", "sofr")}`
  const wanted = `<iframe src="${PAGE}?tga=5y~1" title="x"></iframe>, url = {${PAGE}?tga=5y~1}, ${PAGE.replace("tga", "sofr")}`
  assert.equal(quoting(code, "tga", "5y~1"), wanted)
  assert.equal(quoting(wanted, "tga", "all"), code.replace("?tga=1y", ""))
})
