/**
 * Settings with which a service does not start: those that are only good for trying, and those with which it would not do its work. Whoever
 * has settings says what they must be, by a bean of {@link org.cop.kit.settings.SettingRules}.
 */
@NullMarked
package org.cop.kit.settings;

import org.jspecify.annotations.NullMarked;
