// Asking this page's server; its refusals come back as sentences.

export class Refused extends Error {}

const away = () => { throw new Refused("The server cannot be reached."); };

async function answer(request) {
  const response = await request.catch(away);
  if (response.ok) return response.json().catch(away);
  const body = await response.json().catch(() => ({}));
  throw new Refused(body.error ?? `The server answered ${response.status}.`);
}

/** The sentence of a refusal; any other error is a fault of this page, and is thrown on. */
export function sentenceOf(error) {
  if (error instanceof Refused) return error.message;
  throw error;
}

export const ask = (path) => answer(fetch(path, { cache: "no-store" }));

export const tell = (path, body) =>
  answer(
    fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
