import { save } from "./save.js"

/**
 * Make a PNG of a whole picture, twice as large unless it is made for a slide, and hand it to the reader.
 * @param {string} name
 * @param {string} drawing SVG
 * @param {number} [times]
 */
export const png = async (name, drawing, times = 2) => {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = image.naturalWidth * times
    canvas.height = image.naturalHeight * times
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    save(`${name}.png`, canvas.toDataURL("image/png"))
  } finally {
    URL.revokeObjectURL(url)
  }
}
