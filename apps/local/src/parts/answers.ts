/** Whether a GET of this address answers 200. */
export async function answers(url: string): Promise<boolean> {
  const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
  const said = await response.text();
  if (!response.ok) throw new Error(`${url} answers ${response.status} ${said.slice(0, 300)}`);
  return true;
}
