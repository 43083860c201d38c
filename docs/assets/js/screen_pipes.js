/**
 * The pipes fill the screen: one more picture of them, with words for the last row of a room, which moves as the others do.
 * @param {HTMLElement} box
 * @returns {ScreenPart}
 */
export const pipesOnScreen = (box) => {
  const place = /** @type {HTMLElement} */ (box.querySelector(".pipes__picture"))
  let left = false
  plumbing
    .load(new URL((box.dataset.file ?? "").replace(/svg\.js$/, "slides.js"), location.href).href)
    .then(() => {
      if (left) return
      place.insertAdjacentHTML("beforeend", plumbing.pipes.slide ?? "")
      plumbing.pipes.show?.()
    })
    .catch(console.error)
  const leave = () => {
    left = true
    place.querySelector(".still--slide")?.remove()
  }
  return { fit: () => {}, leave }
}
