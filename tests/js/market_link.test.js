import assert from "node:assert/strict"
import { test } from "node:test"
import { askedOfMarket, saidOfMarket } from "../../docs/assets/js/market_link.js"

const field = [0, 100, 10, 50]
const regime = { bonds: field, tga: field, assets: field, need: field, busy: field, rate: field }
const model = { regimes: { ample: regime, limited: regime }, eras: ["qe", "qt1"], rates: ["effr", "sofr"] }
const start = { regime: "ample", bonds: 50, tga: 50, assets: 50, need: 50, busy: 50, rate: 50 }

test("a state, a rate and eras come back from the link as they went in", () => {
  const at = { ...start, regime: "limited", bonds: 0, rate: 100 }
  const said = saidOfMarket(at, "sofr", ["qe", "qt1"])
  assert.equal(said, "limited-0-50-50-50-50-100~sofr-qe-qt1")
  assert.deepEqual(askedOfMarket(said, model), { at, rate: "sofr", eras: ["qe", "qt1"], known: true })
  assert.equal(saidOfMarket(start, "effr", []), "ample-50-50-50-50-50-50")
})

test("no state is a fresh start, and nothing is wrong", () => {
  assert.deepEqual(askedOfMarket("", model), { at: start, rate: "effr", eras: [], known: true })
})

test("a broken state starts afresh and says so; what can be kept is kept", () => {
  for (const broken of [
    "gold-50-50-50-50-50-50", // no such world
    "toString-50-50-50-50-50-50",
    "ample-50-50-50-50-50", // one too few
    "ample-50-50-50-50-50-50-50",
    "ample-110-50-50-50-50-50", // beyond its end
    "ample-55-50-50-50-50-50", // between two steps
    "ample-1e1-50-50-50-50-50",
    "ample--50-50-50-50-50-50",
    "ample- 50-50-50-50-50-50",
    "<script>",
  ]) {
    const { at, known } = askedOfMarket(broken, model)
    assert.deepEqual([at, known], [start, false], broken)
  }
  const { at, rate, eras, known } = askedOfMarket("ample-60-50-50-50-50-50~libor-qe-war", model)
  assert.deepEqual([at.bonds, rate, eras, known], [60, "effr", ["qe"], false])
})
