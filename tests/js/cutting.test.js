import assert from "node:assert/strict"
import { test } from "node:test"
import { cutter } from "../../docs/assets/js/cutting.js"

const JOIN = "\u2060" // scripts/search.py writes it inside a word, so that the theme does not cut it

test("our words stay whole, other characters stand alone, and each part is asked for", () => {
  const cut = cutter(["附買回", "準備金"])
  assert.equal(cut("附買回利率"), ` +${[..."附買回"].join(JOIN)}  +利  +率 `)
  assert.equal(cut("SOFR 準備金"), `SOFR  +${[..."準備金"].join(JOIN)} `)
})

test("the longest word is taken, and English is left alone", () => {
  assert.equal(cutter(["常備附買回", "附買回"])("常備附買回"), ` +${[..."常備附買回"].join(JOIN)} `)
  assert.equal(cutter([])("standing repo"), "standing repo")
})
