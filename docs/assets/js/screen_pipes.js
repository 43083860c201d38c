/**
 * The pipes fill the screen.
 * @param {HTMLElement} box
 * @returns {ScreenPart}
 */
export const pipesOnScreen = (box) => {
  return { fit: () => {}, leave: () => {} }
}
