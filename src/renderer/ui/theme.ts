/**
 * Visual tokens and Mantine defaults of the whole app.
 * One accent (son = lacquer red), warm neutral greys, four states. Components never
 * name a hex value: they use a Mantine prop or one of the --nep-* variables below.
 */
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  createTheme,
  Kbd,
  type MantineColorsTuple,
  NumberInput,
  Portal,
  SegmentedControl,
  Select,
  Table,
  Tabs,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core'

/** Lacquer red. Primary action, current place, the mark. Never a state. */
const son: MantineColorsTuple = [
  '#FBF1F0',
  '#F3DCDA',
  '#E6B6B3',
  '#D98D88',
  '#CB625D',
  '#B53F3C',
  '#9C2728',
  '#86191D',
  '#6E1217',
  '#540C11',
]
/** Warm neutral, "paper and ink". */
const gray: MantineColorsTuple = [
  '#FAF9F7',
  '#F4F2EF',
  '#EAE7E2',
  '#DDD9D3',
  '#C6C1B9',
  '#A29C93',
  '#77716A',
  '#5A554F',
  '#3C3834',
  '#22201D',
]
const dark: MantineColorsTuple = [
  '#EDEAE5',
  '#CFCAC3',
  '#B3ADA4',
  '#8B857C',
  '#55504A',
  '#3A3733',
  '#2C2A27',
  '#222120',
  '#191817',
  '#121110',
]

/** "Nep So" carries only the figures 0-9 of Inter, which are tabular: see fonts.css. */
const fontSans = "'Nep So', 'Be Vietnam Pro', 'Segoe UI', sans-serif"

export const theme = createTheme({
  colors: { son, gray, dark },
  primaryColor: 'son',
  primaryShade: { light: 7, dark: 5 },
  black: '#22201D',
  white: '#FFFFFF',
  fontFamily: fontSans,
  fontFamilyMonospace: "Consolas, 'Cascadia Mono', monospace",
  headings: {
    fontFamily: fontSans,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '18px', lineHeight: '28px' }, // page title
      h2: { fontSize: '14px', lineHeight: '22px' }, // section; states the finding
      h3: { fontSize: '13px', lineHeight: '20px' }, // group
    },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.5', sm: '1.54', md: '1.57', lg: '1.5', xl: '1.55' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  defaultRadius: 'sm',
  shadows: {
    // menus, spotlight, drag preview; nothing that rests on the page
    xs: 'none',
    sm: 'none',
    md: '0 4px 16px rgb(34 32 29 / 14%)',
    lg: '0 8px 28px rgb(34 32 29 / 18%)',
    xl: '0 12px 40px rgb(34 32 29 / 22%)',
  },
  breakpoints: { xs: '36em', sm: '48em', md: '68em', lg: '90em', xl: '110em' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'sm' },
      vars: (_t, p) => ({
        root:
          p.size === 'xs'
            ? { '--button-height': '24px', '--button-padding-x': '8px', '--button-fz': '12px' }
            : { '--button-height': '30px', '--button-padding-x': '12px', '--button-fz': '13px' },
      }),
      styles: { root: { fontWeight: 500 } },
    }),
    // Overlays lie in a region of their own, so that a screen reader finds them (see look.tsx).
    Portal: Portal.extend({ defaultProps: { target: '#nep-overlays' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray', size: 28 } }),
    // A browser would keep what is typed in a file of its own, where nobody erases a person.
    TextInput: TextInput.extend({ defaultProps: { size: 'xs', autoComplete: 'off' } }),
    Textarea: Textarea.extend({
      defaultProps: { size: 'xs', autosize: true, minRows: 2, autoComplete: 'off' },
    }),
    NumberInput: NumberInput.extend({
      defaultProps: { size: 'xs', decimalSeparator: ',', thousandSeparator: '.', hideControls: true },
    }),
    Select: Select.extend({
      defaultProps: {
        size: 'xs',
        checkIconPosition: 'right',
        // Mantine leaves Enter to the form where nothing of the open list is marked: "not found" would send it.
        onKeyDown: (event) => {
          if (event.key === 'Enter' && event.currentTarget.ariaExpanded === 'true') event.preventDefault()
        },
      },
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', withItemsBorders: false } }),
    Badge: Badge.extend({
      defaultProps: { variant: 'light', radius: 'sm' },
      styles: { root: { textTransform: 'none', fontWeight: 500 } },
    }),
    Kbd: Kbd.extend({ defaultProps: { size: 'xs' } }),
    Tabs: Tabs.extend({ defaultProps: { variant: 'default' } }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        withArrow: false,
        multiline: true,
        maw: 360,
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Table: Table.extend({
      defaultProps: { verticalSpacing: 4, horizontalSpacing: 8, withRowBorders: true, fz: 13 },
    }),
  },
})
