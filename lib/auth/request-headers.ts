/** What the program itself says of a request, overwriting whatever a browser sent under these names. */
export const requestIdHeader = 'x-request-id'
export const requestPathHeader = 'x-request-path'
export const socketAddressHeader = 'x-socket-address'
