/** How every control of a form looks: 44 px high, a border that can be seen, dashed when it is for reading only. */
export const controlClass =
  'min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 leading-150 text-solid-gray-900 hover:border-black read-only:[&:is(input,textarea)]:border-dashed aria-invalid:border-2 aria-invalid:border-red-900'
