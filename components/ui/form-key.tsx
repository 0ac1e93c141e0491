/** Makes sending a form twice the same as sending it once. The page makes the value with randomUUID(). */
export function FormKey({ value }: Readonly<{ value: string }>) {
  return <input type="hidden" name="idempotencyKey" value={value} />
}
