/**
 * Make a PNG of a whole picture, twice as large, and hand it to the reader.
 * @param {string} name
 * @param {string} drawing SVG
 */
export const png = async (name, drawing) => {
  const image = new Image()
  const url = URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }))
  try {
    image.src = url
    await image.decode()
    const canvas = document.createElement("canvas")
    canvas.width = image.naturalWidth * 2
    canvas.height = image.naturalHeight * 2
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const link = document.createElement("a")
    link.href = canvas.toDataURL("image/png")
    link.download = `${name}.png`
    link.click()
  } finally {
    URL.revokeObjectURL(url)
  }
}
