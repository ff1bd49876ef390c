package org.cop.kit.settings;

import java.util.List;

/**
 * What settings must be, said by whoever has them: a bean beside them. All are asked before the service migrates, sends, consumes or answers
 * anything. A rule for a property that is set nowhere fails the start in tests too, so that a rename takes its rule along.
 */
public interface SettingRules {
    List<SettingRule> rules();
}
