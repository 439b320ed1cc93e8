/**
 * What subscribers ask by text message, and every text on its way to them. An <em>incoming
 * text</em> is kept before the SMS centre hears that it arrived, read for a <em>wish</em>, and
 * answered once; an <em>outgoing text</em> is what went out over a <em>line</em> (SMPP, a log), in
 * parts whose receipts say whether it arrived.
 */
@NullMarked
package org.ecs.sms;

import org.jspecify.annotations.NullMarked;
