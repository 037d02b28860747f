import { defineConfig } from 'wxt';

/** Exactly what the extension may do; a test holds the built manifests to it. */
const permissions = ['activeTab', 'scripting', 'storage', 'contextMenus'];
/** Chromium's panel beside the page takes a permission of its own; Firefox's sidebar takes none, and Safari has no panel. */
const panelPermissions = (browser: string) => (['firefox', 'safari'].includes(browser) ? [] : ['sidePanel']);

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [...permissions, ...panelPermissions(browser)],
    commands: {
      _execute_action: {
        suggested_key: {
          default: 'Alt+Shift+S',
          // Firefox's own "History" menu answers to Alt+S, with Shift too, wherever its menus hang in the window.
          ...(browser === 'firefox' ? { linux: 'Alt+Shift+Y', windows: 'Alt+Shift+Y' } : {}),
        },
        description: '__MSG_commandOpen__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'standfirst@standfirst.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '127' }),
  }),
});
