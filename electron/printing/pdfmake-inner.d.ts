/** pdfmake types what it shows; pdf-parts.ts says what we know of its inside. */
declare module 'pdfmake/js/*.js' {
  const inner: unknown;
  export { inner as default };
}
