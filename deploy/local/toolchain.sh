# What ./run and ./verify need before anything else: a JDK 25 and Maven. Sourced, not run. Written for bash 3.2, the newest on a Mac.

fail() { # exit code, message
  printf '\nFAILED  %s\n' "$2" >&2
  exit "$1"
}

# ---- a JDK 25

major_version() { # a JDK's folder -> 25; every JDK since 9 says so in its file "release"
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | head -n 1
}

is_jdk() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$(major_version "$1")
  [ -n "$version" ] && [ "$version" -ge 25 ]
}

jdk_of_path() { # the folder of the java in PATH, through whatever links lead there
  local java
  java=$(command -v java) || return 0
  while [ -L "$java" ]; do
    local target
    target=$(readlink "$java")
    case "$target" in
      /*) java=$target ;;
      *) java=$(dirname "$java")/$target ;;
    esac
  done
  dirname "$(dirname "$java")"
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(jdk_of_path)" \
    /usr/lib/jvm/* /usr/java/* /usr/local/openjdk-* /opt/java/* /opt/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if [ -n "$candidate" ] && is_jdk "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  fail 10 "No JDK 25 found: JAVA_HOME is '${JAVA_HOME:-}', java in the PATH is $(command -v java || echo not there).
Install one, for example Eclipse Temurin 25 (a JRE is not enough), and set JAVA_HOME to its folder if it is in an unusual place."
}

# ---- Maven

require_maven() {
  local version
  version=$(mvn -version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' | head -n 1) || true
  [ -n "$version" ] || fail 11 "Maven is not to be found, and something must be built: install Maven 3.8.7 or newer (the command mvn)."
  local major minor patch
  IFS=. read -r major minor patch <<<"$version"
  if [ $((major * 1000000 + minor * 1000 + ${patch:-0})) -lt 3008007 ]; then
    fail 11 "Maven $version is too old: 3.8.7 or newer is needed."
  fi
}
