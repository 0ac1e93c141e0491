/** Where a field stands on its page; the error summary links there. */
export const fieldId = (name: string) => `field-${name}`
