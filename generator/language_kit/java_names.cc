#include "generator/language_kit/java_names.h"

#include <algorithm>
#include <vector>

#include "generator/language_kit/code_layout.h"
#include "generator/model/words.h"

namespace refgen::language_kit {
namespace {

/// The words of a constant text, sorted.
std::vector<std::string_view> sorted_words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace

NamingRules java_naming() {
  NamingRules naming;
  naming.constant_case = NameCase::upper_snake;
  // JLS 17, 3.9, with the words that stand for values and `yield`, which no plain method call may name.
  naming.reserved_words = sorted_words(
      "_ abstract assert boolean break byte case catch char class const continue default do double else enum "
      "extends false final finally float for goto if implements import instanceof int interface long native new "
      "null package private protected public return short static strictfp super switch synchronized this throw "
      "throws transient true try void volatile while yield");
  // JLS 17, 8.10.1: what no record component may be called; `builder` is our own.
  naming.reserved_members = {"builder", "clone",     "finalize", "getClass", "hashCode",
                             "notify",  "notifyAll", "toString", "wait"};
  // The public types of java.lang in Java 17, which code names without an import, and the names our own code imports.
  naming.reserved_types = sorted_words(
      "AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException "
      "AssertionError AutoCloseable Boolean BootstrapMethodError Builder Byte CharSequence Character Class "
      "ClassCastException ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue "
      "CloneNotSupportedException Cloneable Comparable Compiler Deprecated Double Enum "
      "EnumConstantNotPresentException Error Exception ExceptionInInitializerError Explicit Float "
      "FunctionalInterface IllegalAccessError IllegalAccessException IllegalArgumentException "
      "IllegalCallerException IllegalMonitorStateException IllegalStateException IllegalThreadStateException "
      "IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal InstantiationError "
      "InstantiationException Integer InternalError InterruptedException Iterable Json JsonCreator JsonIgnore "
      "JsonIgnoreProperties JsonInclude JsonProperty JsonValue LayerInstantiationException LinkageError List "
      "Long Map Math Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError "
      "NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number "
      "NumberFormatException Object Objects OffsetDateTime OutOfMemoryError Override Package Process "
      "ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime "
      "RuntimeException RuntimePermission SafeVarargs SecurityException SecurityManager Short "
      "StackOverflowError StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder "
      "StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal "
      "Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError "
      "UnsupportedOperationException VerifyError VirtualMachineError Void");
  naming.initialisms = {"OAuth"};
  naming.unicode_identifiers = true;
  return naming;
}

std::string java_package(std::string_view name) {
  if (name.find_first_not_of('.') == std::string_view::npos) return member_name(name, java_naming());
  NamingRules naming = java_naming();
  naming.member_case = NameCase::as_spelt;
  std::string package;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find('.'), name.size());
    if (end > 0) package += (package.empty() ? "" : ".") + member_name(name.substr(0, end), naming);
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return package;
}

std::string java_package_part(std::string_view spelling, const NamingRules& naming) {
  return member_name(joined(model::split_words(spelling), ""), naming);
}

}  // namespace refgen::language_kit
