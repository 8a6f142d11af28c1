/**
 * What the application may load, as the Content-Security-Policy that both shells send with every answer. The build
 * writes it beside the page (`content-security-policy.txt`), so there is one policy and the shells can't drift apart.
 *
 * Nothing is allowed but what is named here. Frames, workers, plugins, media, forms and connections are not.
 * Reference: https://www.w3.org/TR/CSP3/
 */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  // The one rule that react-aria adds by itself: `touch-action` on what can be pressed.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");
