/**
 * Lists as files: the same filters as the list's page, all rows of it, as CSV (RFC 4180, UTF-8,
 * times in UTC) for spreadsheets and scripts.
 */
@NullMarked
package org.ecs.web.export;

import org.jspecify.annotations.NullMarked;
