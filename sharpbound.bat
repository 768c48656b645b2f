@echo off
rem Starts Sharpbound on Windows, from a release or a checkout. The exit code is that of the program.
rem   JAVA_HOME        the JDK to use; otherwise the java on the PATH
rem   SHARPBOUND_OPTS  further options of the Java machine
setlocal

set "HERE=%~dp0"
set "JAR=%HERE%sharpbound.jar"
if exist "%HERE%pom.xml" set "JAR=%HERE%target\sharpbound.jar"

set "JAVA=java.exe"
if defined JAVA_HOME goto java_home
where /q java.exe
if errorlevel 1 goto no_java
goto find_jar

:java_home
set "JAVA=%JAVA_HOME%\bin\java.exe"
if not exist "%JAVA%" goto no_java_home

rem A checkout is built when the jar is missing; after a change of the sources, say 'mvn package' yourself.
:find_jar
if exist "%JAR%" goto run
if not exist "%HERE%pom.xml" goto no_jar
where /q mvn
if errorlevel 1 goto no_maven
echo sharpbound: building (mvn package) ... 1>&2
call mvn -q -B -DskipTests -f "%HERE%pom.xml" package 1>&2
if errorlevel 1 goto not_built

:run
rem From Java 19 on the machine keeps an archive of loaded classes by itself, which halves the start; 17 ignores it.
set "MACHINE=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx900m -Xshare:auto"
set "ARCHIVE=%LOCALAPPDATA%\sharpbound"
if not defined LOCALAPPDATA set "ARCHIVE=%TEMP%\sharpbound"
if not exist "%ARCHIVE%" mkdir "%ARCHIVE%" 2>nul
"%JAVA%" -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions %MACHINE% -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=%ARCHIVE%\sharpbound.jsa" %SHARPBOUND_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%

:no_java_home
echo sharpbound: JAVA_HOME is %JAVA_HOME%, but there is no program "%JAVA%" 1>&2
exit /b 2

:no_java
echo sharpbound: no Java found: install a JDK of version 17 or later, or set JAVA_HOME to one 1>&2
exit /b 2

:no_jar
echo sharpbound: there is no "%JAR%": unpack the whole of the release 1>&2
exit /b 2

:no_maven
echo sharpbound: the program must be built first, and Maven (mvn) is not on the PATH 1>&2
exit /b 2

:not_built
echo sharpbound: the build failed; the lines above say why 1>&2
exit /b 3
