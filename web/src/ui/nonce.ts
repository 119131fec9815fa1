/** The page's CSP nonce, for the few libraries that write their own <style>. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
