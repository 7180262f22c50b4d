'use client'

// Dialogs and menus lock the page's scrolling with a <style> element; it reads its nonce from this global, and without
// one the content security policy refuses it. The page's own scripts carry the nonce of this rendering.
if (typeof document !== 'undefined') {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
  if (nonce) Object.assign(globalThis, { __webpack_nonce__: nonce })
}
