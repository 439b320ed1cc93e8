/**
 * What people see and do on the pages, in a real browser, on desktop and phone, light and dark. A
 * <em>window</em> is one reader's browser window; what it showed is kept as screenshots.
 */
package org.ecs.it.browser;
