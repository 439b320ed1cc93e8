/**
 * The office: the pages of operators, agents and finance clerks. A <em>page</em> reads services and
 * calls them; it decides nothing. The <em>overview</em> is what an operator has open all day.
 */
@NullMarked
package org.ecs.web.office;

import org.jspecify.annotations.NullMarked;
