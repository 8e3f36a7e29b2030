; Packs dist\assessor-app (made by PyInstaller on Windows) into one installer, per machine.
; makensis /DVERSION=0.1.0 packaging\windows\assessor.nsi
Unicode true
!include "MUI2.nsh"

!ifndef VERSION
  !error "Say which version: makensis /DVERSION=0.1.0 packaging\windows\assessor.nsi"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Assessor"

Name "Assessor"
OutFile "..\..\dist\assessor-${VERSION}-setup.exe"
InstallDir "$PROGRAMFILES64\Assessor"
InstallDirRegKey HKLM "Software\Assessor" "InstallDir"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Assessor"
VIAddVersionKey "FileDescription" "Assessor"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" ""

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

Section "Assessor"
  SetRegView 64
  SetShellVarContext all
  ; An update replaces the program folder as a whole; the centre's data lies elsewhere and is not touched.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "..\..\dist\assessor-app\*"
  CreateShortcut "$SMPROGRAMS\Assessor.lnk" "$INSTDIR\assessor-app.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKLM "Software\Assessor" "InstallDir" "$INSTDIR"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayName" "Assessor"
  WriteRegStr HKLM "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegDWORD HKLM "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKLM "${UNINSTALL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetRegView 64
  SetShellVarContext all
  ; Only what was installed; the centre's data stays.
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\assessor-app.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Assessor.lnk"
  DeleteRegKey HKLM "${UNINSTALL}"
  DeleteRegKey HKLM "Software\Assessor"
SectionEnd
