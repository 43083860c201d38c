export const lang = /** @type {Lang} */ (document.documentElement.lang)
