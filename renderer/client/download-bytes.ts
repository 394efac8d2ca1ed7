const MINUTE_MS = 60_000;

/** Hands a file over to the browser, or to the window of the desktop, which asks where it is to be kept. */
export function downloadBytes(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const address = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), MINUTE_MS);
}
